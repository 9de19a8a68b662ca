variable "app_address" {
  type = string
}

resource "aws_route53_zone" "notes" {
  name = "notes.example"
}

resource "aws_route53_record" "app" {
  zone_id = aws_route53_zone.notes.zone_id
  name    = "notes.example"
  type    = "A"
  ttl     = 300
  records = [var.app_address]
}

resource "aws_route53_record" "staging" {
  zone_id = aws_route53_zone.notes.zone_id
  name    = "staging.notes.example"
  type    = "CNAME"
  ttl     = 300
  records = ["notes-staging.fly.dev"]
}

resource "aws_route53_record" "status" {
  zone_id = aws_route53_zone.notes.zone_id
  name    = "status.notes.example"
  type    = "CNAME"
  ttl     = 3600
  records = ["pages.status-provider.example"]
}
