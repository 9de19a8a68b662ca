variable "supabase_organization" {
  type = string
}

variable "database_passwords" {
  type      = map(string)
  sensitive = true
}

resource "supabase_project" "notes" {
  for_each          = toset(["staging", "production"])
  organization_id   = var.supabase_organization
  name              = "notes-${each.key}"
  database_password = var.database_passwords[each.key]
  region            = "eu-central-1"
  instance_size     = "small"
}
