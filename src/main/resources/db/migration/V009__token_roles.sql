-- A token carries some of its account's roles. Those that are there keep what their account has today.

ALTER TABLE staff_token ADD COLUMN roles VARCHAR(300);
UPDATE staff_token SET roles = (SELECT staff_account.roles FROM staff_account WHERE staff_account.name = staff_token.account);
ALTER TABLE staff_token ALTER COLUMN roles SET NOT NULL;
