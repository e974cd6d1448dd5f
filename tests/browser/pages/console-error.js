console.error("The index is missing");
