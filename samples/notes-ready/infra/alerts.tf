resource "sentry_project" "notes" {
  organization = "notes"
  teams        = ["maintainers"]
  name         = "notes"
  platform     = "javascript-nextjs"
}

resource "sentry_metric_alert" "errors" {
  organization      = "notes"
  project           = sentry_project.notes.id
  name              = "Errors rise"
  dataset           = "events"
  query             = "environment:production"
  aggregate         = "count()"
  time_window       = 5
  threshold_type    = 0
  resolve_threshold = 5

  trigger {
    label             = "critical"
    alert_threshold   = 20
    threshold_type    = 0
    resolve_threshold = 5

    action {
      type              = "pagerduty"
      target_type       = "specific"
      target_identifier = "notes-on-call"
    }
  }
}
