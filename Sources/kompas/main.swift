print("kompas")
