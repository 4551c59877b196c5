document.documentElement.dataset.ran = "file";
