throw new Error("The index is missing");
