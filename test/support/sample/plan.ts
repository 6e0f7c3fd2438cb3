/** The `.product/` files and CODEOWNERS of the sample, as they stand in October. */
export const personas = `# Who Fieldwork is for. Reviewed every spring.
- { id: field-technician, name: Field technician, kind: external, aliases: [technician, tech, installer],
    job: "When I finish a job, I want the photos sent, so I can drive on", confidence: observed, reviewed: 2026-05-01 }
- { id: dispatcher, name: Dispatcher, kind: external, aliases: [planner],
    job: "When a job slips, I want to see who is free, so I can keep our promise", confidence: observed, reviewed: 2026-05-01 }
- { id: accountant, name: Accountant, kind: external, aliases: [bookkeeper, billing],
    job: "When a job is done, I want the invoice to be right, so nobody calls", confidence: assumed, reviewed: 2026-06-15 }
- { id: customer, name: Customer, kind: external, aliases: [home owner],
    job: "When I wait for someone, I want to know when they come", confidence: assumed, reviewed: 2026-06-15 }
- { id: operator, name: Operator, kind: operator, aliases: [on-call, support],
    job: "When it breaks at night, I want to know what and for whom", confidence: observed, reviewed: 2026-05-01 }
- { id: developer, name: Fieldwork developer, kind: developer, aliases: [devs],
    job: "When I change one app, I want the others to stay whole", confidence: observed, reviewed: 2026-05-01 }
`;

export const teams = `- { id: mobile, name: Mobile, codeowners: ["@fieldwork/mobile"], members: ["*@mobile.fieldwork.test"] }
- { id: platform, name: Platform, codeowners: ["@fieldwork/platform"], members: ["*@platform.fieldwork.test"] }
- { id: office, name: Office, codeowners: ["@fieldwork/office"], members: ["*@office.fieldwork.test"] }
`;

export const codeowners = `*              @fieldwork/platform
/mobile/       @fieldwork/mobile
/office/       @fieldwork/office
/api/photos/   @fieldwork/platform @fieldwork/mobile
`;

/** What was known in March: outcomes, the job list and the dispatch board. */
export const roadmapInMarch = `version: 1
outcomes:
  - id: O1
    text: A technician never waits for the app
    metric: { name: seconds to the first job, baseline: 9, target: 2, readings: [{ at: 2026-04-01, value: 6 }] }
items:
  - id: R-1
    title: Job list that opens without a network
    status: now
    outcome: O1
    personas: [field-technician]
    problem: In a basement the list stays empty
    paths: ["mobile/jobs/**"]
    tickets: ["TASK-1"]
    teams: [mobile]
  - id: R-4
    title: Dispatch board
    status: now
    personas: [dispatcher]
    problem: Planning happens on paper and is stale by ten o'clock
    paths: ["office/board/**", "api/board/**"]
    tickets: ["TASK-2"]
    teams: [office, platform]
`;

export const roadmap = `version: 1
outcomes:
  - id: O1
    text: A technician never waits for the app
    metric: { name: seconds to the first job, baseline: 9, target: 2, readings: [{ at: 2026-04-01, value: 6 }, { at: 2026-09-01, value: 2 }] }
  - id: O2
    text: Photos reach the office the same day
    metric: { name: lost photos a week, baseline: 41, target: 5, readings: [{ at: 2026-10-01, value: 18 }] }
  - id: O3
    text: Invoices leave within a day of the job
    metric: { name: days from job to invoice, baseline: 6, target: 1, readings: [{ at: 2026-10-01, value: 4 }] }
items:
  - id: R-1
    title: Job list that opens without a network
    status: launched
    outcome: O1
    personas: [field-technician]
    problem: In a basement the list stays empty
    paths: ["mobile/jobs/**"]
    tickets: ["TASK-1"]
    teams: [mobile]
  - id: R-17
    title: Offline-first uploads
    status: now # the office still loses photos, see the metric of O2
    stage: build
    outcome: O2
    personas: [field-technician]
    problem: No network in basements
    hypothesis: We believe resumable uploads for field technicians will result in fewer lost photos; we will know when lost photos < 5 a week by 2026-12-01
    paths: ["mobile/upload/**", "api/photos/**"]
    tickets: ["#12", "TASK-4", "TASK-9"]
    teams: [mobile, platform]
    review: 2026-12-01
  - id: R-4
    title: Dispatch board
    status: launched
    personas: [dispatcher]
    problem: Planning happens on paper and is stale by ten o'clock
    paths: ["office/board/**", "api/board/**"]
    tickets: ["TASK-2", "TASK-5"]
    teams: [office, platform]
  - id: R-18
    title: Invoices the same day
    status: now
    outcome: O3
    personas: [accountant, dispatcher]
    problem: Hours are typed three times before anyone sees an invoice
    paths: ["office/invoices/**", "api/invoices/**"]
    tickets: ["TASK-6", "TASK-10"]
    teams: [office, platform]
    review: 2027-01-15
  - id: R-19
    title: Customer signs on the phone
    status: next
    personas: [field-technician, customer]
    problem: Paper slips get lost and the work is disputed
    paths: ["mobile/signature/**"]
    tickets: ["TASK-7"]
    teams: [mobile]
  - id: R-20
    title: Keep the lights on
    status: upkeep
    personas: [operator]
    paths: ["api/db/**", "ops/**"]
    tickets: []
    teams: [platform]
  - id: R-21
    title: Live arrival time for customers
    status: later
    personas: [customer]
    problem: People take a day off and nobody comes
    paths: ["api/tracking/**"]
    tickets: ["TASK-8"]
    teams: [platform]
  - id: R-22
    title: Route planner of our own
    status: dropped # map providers do it better
    personas: [dispatcher]
    paths: []
    tickets: []
    teams: [office]
`;
