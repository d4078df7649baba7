-- 角色的权限，与程序里的 Role 相同（由测试核对）。
delete from role_permissions;
insert into role_permissions (role, permission)
select role, unnest(string_to_array(permissions, ' '))
  from (values
    ('installer',              'organization.read organization.write account.read account.write account.unlock role.grant session.end setting.write policy.write task.read'),
    ('system-administrator',   'organization.read organization.write account.read account.write setting.write task.read register.define'),
    ('security-administrator', 'organization.read account.read account.unlock role.grant session.end policy.write'),
    ('audit-administrator',    'organization.read audit.read audit.export'),
    ('auditor',                'organization.read account.read audit.read file.read task.read project.read campaign.read assignment.read money.read indicator.read disclosure.read register.read survey.read'),
    ('campaign-manager',       'organization.read account.read file.read file.write task.read project.read project.write campaign.read campaign.write assignment.read assignment.review money.read indicator.read indicator.write disclosure.read register.read survey.read'),
    ('preparer',               'organization.read file.read file.write project.read project.write assignment.read assignment.file money.read money.write indicator.read indicator.write disclosure.read register.read register.write survey.read survey.write'),
    ('division',               'organization.read file.read file.write project.read assignment.read money.read indicator.read row.file register.read register.write survey.read survey.write'),
    ('unit-finance',           'organization.read file.read file.write task.read project.read project.write assignment.read assignment.file assignment.review money.read money.write indicator.read indicator.write disclosure.read register.read register.write survey.read survey.write'),
    ('unit-head',              'organization.read account.read file.read task.read project.read assignment.read assignment.review money.read indicator.read disclosure.read register.read register.write register.define survey.read survey.write'),
    ('department-reviewer',    'organization.read account.read file.read task.read project.read campaign.read assignment.read assignment.review money.read indicator.read indicator.review disclosure.read register.read survey.read'),
    ('finance-reviewer',       'organization.read account.read file.read task.read project.read campaign.read assignment.read assignment.review money.read indicator.read indicator.review disclosure.read register.read survey.read'),
    ('third-party-reviewer',   'organization.read file.read project.read money.read indicator.read'),
    ('publisher',              'organization.read file.read project.read money.read disclosure.read disclosure.publish')
  ) as r (role, permissions);
