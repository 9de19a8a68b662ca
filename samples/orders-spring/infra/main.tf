terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.80"
    }
  }
}

variable "database_password" {
  type      = string
  sensitive = true
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  engine_version          = "17.6"
  instance_class          = "db.t4g.small"
  allocated_storage       = 50
  username                = "orders"
  password                = var.database_password
  storage_encrypted       = true
  publicly_accessible     = false
  backup_retention_period = 0
  skip_final_snapshot     = false
}

resource "aws_s3_bucket" "invoices" {
  bucket = "orders-invoices"
}

resource "aws_s3_bucket_acl" "invoices" {
  bucket = aws_s3_bucket.invoices.id
  acl    = "public-read"
}

resource "aws_cloudwatch_log_group" "orders" {
  name              = "/orders"
  retention_in_days = 7
}

resource "aws_iam_role_policy" "orders" {
  name = "orders"
  role = "orders"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "*"
      Resource = "*"
    }]
  })
}
