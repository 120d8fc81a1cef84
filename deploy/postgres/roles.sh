#!/bin/sh
# Runs once, when the database's volume is new: who owns the tables does not work on them, and who
# works on them is bound by row-level security (ADR 12).
set -eu
psql --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres <<'SQL'
\set owner_password `cat /run/secrets/owner-password`
\set app_password `cat /run/secrets/app-password`
create role amparo_owner login nosuperuser nobypassrls password :'owner_password';
create role amparo_app login nosuperuser nobypassrls password :'app_password';
create database amparo owner amparo_owner;
revoke all on database amparo from public;
grant connect on database amparo to amparo_app;
SQL
