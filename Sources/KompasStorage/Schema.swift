import GRDB
import KompasJournal

/// The tables, and how they came to be.
///
/// To change them, add a migration; never edit one that was released.
enum Schema {
  /// Says that a database is ours: "KMPS".
  ///
  /// Source: sqlite.org/pragma.html#pragma_application_id.
  static let applicationID = 0x4b4d_5053

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1", foreignKeyChecks: .immediate) { try $0.execute(sql: v1) }
    migrator.registerMigration("v2", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: v2)
      try db.sealWhatIsKept()
      try db.execute(sql: v2Indexes)
    }
    migrator.registerMigration("v3", foreignKeyChecks: .immediate) { try $0.execute(sql: v3) }
    migrator.registerMigration("v4", foreignKeyChecks: .immediate) { try $0.execute(sql: v4) }
    migrator.registerMigration("v5", foreignKeyChecks: .immediate) { try $0.execute(sql: v5) }
    migrator.registerMigration("v6", foreignKeyChecks: .immediate) { try $0.execute(sql: v6) }
    return migrator
  }

  /// What a database is to us.
  enum Standing: Equatable {
    /// There is nothing in it.
    case empty
    /// It is ours, and of an earlier version.
    case older
    /// It is ours, and of this version.
    case current
    /// It is ours, and of this later version.
    case newer(Int)
    /// It belongs to another program.
    case foreign
  }

  static func standing(_ db: Database) throws -> Standing {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
      let tables = try String.fetchSet(db, sql: "SELECT name FROM sqlite_master")
      let ours = ["grdb_migrations", "sqlite_autoindex_grdb_migrations_1"]
      return tables.isSubset(of: ours) ? .empty : .foreign
    }
    let migrator = migrator
    if try migrator.hasBeenSuperseded(db) {
      let versions = try migrator.appliedIdentifiers(db).map { Int($0.dropFirst()) ?? 0 }
      return .newer(versions.max() ?? 0)
    }
    return try migrator.hasCompletedMigrations(db) ? .current : .older
  }

  // Seeds are unsigned, SQLite's integers are not: seeds are kept as decimal text. Digests are 16 hex
  // digits. An entry of kind 0 is a decision, of kind 1 an event; a decision stands at the position of the
  // first event that followed. A case is kept again if the same text was compiled otherwise.
  private static let v1 = """
    CREATE TABLE cases (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL,
      checksum TEXT NOT NULL,
      case_id TEXT NOT NULL,
      version TEXT NOT NULL,
      body TEXT NOT NULL,
      UNIQUE (digest, checksum)
    );
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      stored_case INTEGER NOT NULL REFERENCES cases (id),
      case_id TEXT NOT NULL,
      case_version TEXT NOT NULL,
      case_digest TEXT NOT NULL,
      title TEXT,
      seed TEXT NOT NULL,
      language TEXT NOT NULL,
      started TEXT NOT NULL,
      engine TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      ending TEXT,
      finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1))
    );
    CREATE INDEX runs_stored_case ON runs (stored_case);
    CREATE INDEX runs_unfinished ON runs (case_id, seed) WHERE finished = 0;
    CREATE TABLE entries (
      run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      kind INTEGER NOT NULL CHECK (kind IN (0, 1)),
      body TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 16),
      PRIMARY KEY (run, position, kind)
    ) WITHOUT ROWID;
    PRAGMA application_id = \(applicationID);
    """

  // What people wrote stands in `texts`, by its commitment, as bytes (it may hold a zero), and nowhere else: `entries.text` and `runs.title` hold
  // commitments. A run's seal is the last link of its chain; that of a case is the SHA-256 of its body. The names
  // of a case are JSON: titles by language. A branch has the number of the decision at which it left its parent,
  // also when that was kept elsewhere.
  private static let v2 = """
    ALTER TABLE cases ADD COLUMN seal TEXT NOT NULL DEFAULT '';
    ALTER TABLE cases ADD COLUMN names TEXT NOT NULL DEFAULT '{}';
    ALTER TABLE runs ADD COLUMN seal TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN label TEXT COLLATE NOCASE;
    ALTER TABLE runs ADD COLUMN parent INTEGER REFERENCES runs (id) ON DELETE CASCADE;
    ALTER TABLE runs ADD COLUMN branched_at INTEGER;
    ALTER TABLE runs ADD COLUMN redacted INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE entries ADD COLUMN text TEXT;
    CREATE TABLE texts (
      run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      commitment TEXT NOT NULL CHECK (length(commitment) = 64),
      salt TEXT NOT NULL CHECK (length(salt) = 32),
      text BLOB NOT NULL,
      PRIMARY KEY (run, commitment)
    ) WITHOUT ROWID;
    CREATE TABLE annotations (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      text TEXT NOT NULL,
      written TEXT NOT NULL
    );
    """
  private static let v2Indexes = """
    CREATE INDEX annotations_run ON annotations (run, position);
    CREATE INDEX runs_parent ON runs (parent) WHERE parent IS NOT NULL;
    CREATE INDEX runs_case ON runs (case_id);
    CREATE INDEX runs_started ON runs (started);
    CREATE INDEX runs_ending ON runs (ending);
    CREATE INDEX runs_label ON runs (label) WHERE label IS NOT NULL;
    CREATE INDEX runs_seal ON runs (seal);
    """

  // Figures are whole numbers that an analysis worked out of a finished run, in a form of its own: they can be thrown
  // away at any time, and worked out again. They hold nothing that anybody wrote.
  private static let v3 = """
    CREATE TABLE figures (
      run INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
      form INTEGER NOT NULL,
      body TEXT NOT NULL
    );
    CREATE INDEX runs_finished ON runs (case_id, started) WHERE finished = 1 AND branched_at IS NULL;
    """

  // The version of the rules by which a run is played. What was kept before there was one was played by the first.
  private static let v4 = """
    ALTER TABLE runs ADD COLUMN rules INTEGER NOT NULL DEFAULT 1 CHECK (rules > 0);
    """

  // Who answered what at a table, unseen: apart from the chain, and only until the table lets it go. A question is the number of the
  // event that tells what came of it. No time and no order of arrival is kept: the answers to a question are written together.
  private static let v5 = """
    CREATE TABLE ballots (
      run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      question INTEGER NOT NULL CHECK (question >= 0),
      seat INTEGER NOT NULL CHECK (seat > 0),
      body TEXT NOT NULL,
      PRIMARY KEY (run, question, seat)
    ) WITHOUT ROWID;
    """

  // What was being written when a page was left, by its place: no part of the run, so of no chain. The ticks are whole numbers with commas between them.
  private static let v6 = """
    CREATE TABLE drafts (
      run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      place TEXT NOT NULL,
      picked TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (run, place)
    ) WITHOUT ROWID;
    """
}
