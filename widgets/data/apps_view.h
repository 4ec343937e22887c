#pragma once

namespace rankwright {

class JobRunner;
class TableView;

/// The table of apps with a panel of the selected app's features.
TableView* makeAppsView(JobRunner& jobs);

/// The table of users; each is a doorway to the user's list.
TableView* makeUsersView(JobRunner& jobs);

} // namespace rankwright
