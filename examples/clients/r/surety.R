# A client for Surety's interface for programs, with httr2 and jsonlite.
#
#   surety <- surety_at("http://127.0.0.1:7788", Sys.getenv("SURETY_TOKEN"))
#   surety_ask(surety, "who", file = "lavrov-2025", attacker = "RUS")
#
# A question is asked by its name with its fields; /api on the server tells of both. Fields that are lists of texts are
# given as list("a", "b"). What takes long goes on as a job, which is followed until there is an answer.

library(httr2)
library(jsonlite)

surety_at <- function(address, token) list(address = sub("/$", "", address), token = token)

surety_request <- function(surety, path) {
  request(paste0(surety$address, path)) |>
    req_auth_bearer_token(surety$token) |>
    # Why there is no answer is told as a problem (RFC 9457).
    req_error(body = function(response) {
      problem <- tryCatch(fromJSON(resp_body_string(response)), error = function(none) list())
      c(sub(".*#problem-", "", problem$type), problem$detail)
    })
}

surety_ask <- function(surety, question, ..., accept = "application/json") {
  fields <- list(...)
  answer <- surety_request(surety, paste0("/api/v1/", question)) |>
    req_headers(Accept = accept) |>
    req_body_raw(if (length(fields)) toJSON(fields, auto_unbox = TRUE, digits = NA) else "{}", "application/json") |>
    req_perform()
  job <- resp_header(answer, "Location")
  while (resp_status(answer) == 202) {
    at <- fromJSON(resp_body_string(answer))
    message(at$part, ": ", at$done, " of ", at$of)
    Sys.sleep(1)
    answer <- surety_request(surety, paste0(job, "/answer")) |> req_perform()
  }
  if (accept == "application/json") fromJSON(resp_body_string(answer)) else resp_body_string(answer)
}
