# A scholar's notebook: on what does help in time depend, over all versions and assumptions of a design?
#
#   export SURETY_TOKEN=$(surety token make notebook)      # before serve; or on its page "You"
#   surety serve &
#   Rscript notebook.R 256 indices.svg
#
# It asks for a sweep, prints the total Sobol' indices of one measure as a table, and plots them with their intervals.
# Nothing of this is a forecast: it follows from the assumptions of the design.

source("surety.R")

given <- commandArgs(trailingOnly = TRUE)
samples <- if (length(given) > 0) as.integer(given[1]) else 256L
picture <- if (length(given) > 1) given[2] else "indices.svg"

surety <- surety_at(Sys.getenv("SURETY_ADDRESS", "http://127.0.0.1:7788"), Sys.getenv("SURETY_TOKEN"))
sweep <- surety_ask(surety, "sweep", file = "lavrov-2025", samples = samples, mostVersions = 0)

measure <- which(sweep$measures$measure == "help-worst")
indices <- sweep$measures$indices[[measure]]
table <- data.frame(
  kind = indices$kind,
  factor = indices$factor,
  total = indices$total$value,
  from = indices$total$low,
  to = indices$total$high
)
table <- head(table[order(-table$total), ], 12)
# What rounds to nothing has hardly any part.
table <- table[table$total >= 0.0005, ]
cat(sweep$design, ", ", sweep$samples, " samples, Surety ", sweep$version, "\n", sep = "")
options(width = 120)
numbers <- c("total", "from", "to")
table[numbers] <- round(table[numbers], 3)
print(format(table, nsmall = 3, scientific = FALSE), row.names = FALSE)

svg(picture, width = 9, height = 5)
par(mar = c(4, 22, 3, 1))
shown <- table[rev(seq_len(nrow(table))), ]
at <- barplot(pmax(shown$total, 0), horiz = TRUE, names.arg = shown$factor, las = 1, cex.names = 0.6,
  xlim = c(0, max(1, shown$to)), col = "#4a6f8a", border = NA, xlab = "share of the variance")
mtext(paste("Total indices:", sweep$measures$meaning[measure]), side = 3, line = 1, outer = FALSE, adj = 1, font = 2)
segments(pmax(shown$from, 0), at, shown$to, at)
invisible(dev.off())
