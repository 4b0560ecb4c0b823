document.title = "Blytz"
