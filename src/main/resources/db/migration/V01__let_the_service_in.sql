-- The owner role migrates, the app role works: it owns nothing and cannot pass the agency wall.
grant usage on schema public to ${app};
