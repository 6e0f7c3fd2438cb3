# Fills an empty Redmine and serves it, for whoever has API_KEY: `puma redmine.ru`, in its folder.
# Its answers are compared with those of the fake in redmineServer.ts, which has the same tickets.
require File.join(Dir.pwd, 'config/environment')

ActiveRecord::Migration.verbose = false
ActiveRecord::MigrationContext.new(
  Rails.root.join('db/migrate').to_s, ActiveRecord::SchemaMigration
).migrate
# What was loaded before there were tables.
ActiveRecord::Base.connection.schema_cache.clear!
ActiveRecord::Base.descendants.each(&:reset_column_information)
Redmine::DefaultData::Loader.load('en')
Setting.rest_api_enabled = '1'
Setting.text_formatting = 'textile'
ActionMailer::Base.perform_deliveries = false

admin = User.find_by(login: 'admin')
admin.update_column(:must_change_passwd, false)
Token.create!(user: admin, action: 'api').update_column(:value, ENV.fetch('API_KEY'))

project = Project.create!(name: 'Shop', identifier: 'shop', is_public: false,
                          trackers: Tracker.all.to_a)
category = IssueCategory.create!(project: project, name: 'Offline')
version = Version.create!(project: project, name: 'Spring', effective_date: '2026-12-01')
plain = Version.create!(project: project, name: 'Some day')
Version.create!(project: project, name: 'Summer', effective_date: '2026-07-01', status: 'closed')
Version.create!(project: project, name: 'Long ago', status: 'closed')
       .update_columns(updated_on: '2020-01-01T09:00:00Z')
priority = IssuePriority.first
open, closed = IssueStatus.find_by(name: 'New'), IssueStatus.find_by(is_closed: true)
feature, bug = Tracker.find_by(name: 'Feature'), Tracker.find_by(name: 'Bug')

ticket = lambda do |fields|
  Issue.create!({ project: project, author: admin, priority: priority, status: open,
                  tracker: bug }.merge(fields))
end
ticket.call(subject: 'Work without a network', tracker: feature, category: category,
            fixed_version: version,
            description: "h3. Who\n\nTechnicians\n\nh3. Why\n\nBasements have no network.\n")
ticket.call(subject: 'Keep what was typed', parent_issue_id: 1, fixed_version: version,
            description: 'As a *technician*, I want drafts, so that nothing is lost.')
ticket.call(subject: 'Keep pictures', parent_issue_id: 2, fixed_version: plain)
Issue.find(ticket.call(subject: 'Crash at start').id).update!(status: closed)
reopened = ticket.call(subject: 'Crash at the end')
[closed, open].each { |status| Issue.find(reopened.id).update!(status: status) }
(6..60).each { |number| ticket.call(subject: "Ticket #{number}") }

run Rails.application
