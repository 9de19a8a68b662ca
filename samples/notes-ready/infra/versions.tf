terraform {
  required_version = ">= 1.9"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.80"
    }
    sentry = {
      source  = "jianyuan/sentry"
      version = "~> 0.14"
    }
    supabase = {
      source  = "supabase/supabase"
      version = "~> 1.5"
    }
  }
}

provider "aws" {
  region = "eu-central-1"
}
