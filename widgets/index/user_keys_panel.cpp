#include "core/workspace/user_keys.h"
#include "core/workspace/workspace.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/index/key_columns.h"
#include "widgets/index/object_keys_panel.h"
#include "widgets/simulator/user_directory.h"

#include <QCoreApplication>

#include <map>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::UserKeysPanel)
};

SearchTexts searchTexts() {
  return {Texts::tr("Users to show keys of"), Texts::tr("Search users"),
          [](qulonglong shown, qulonglong all) {
            return shown == all ? Texts::tr("%n user(s)", nullptr, static_cast<int>(all))
                                : Texts::tr("%1 of %2 users").arg(countText(shown), countText(all));
          }};
}

QString nameOf(KeyOutcome outcome) {
  switch (outcome) {
  case KeyOutcome::Hit:
    return Texts::tr("hit");
  case KeyOutcome::Miss:
    return Texts::tr("miss");
  case KeyOutcome::NoKey:
    break;
  }
  return Texts::tr("no key");
}

QString summaryOf(const TableSource& keys) {
  const auto column = *findColumn(keys, "outcome");
  std::map<QString, int> counts;
  for (std::uint32_t row = 0; row < keys.rowCount(); ++row)
    ++counts[toQt(std::get<std::string_view>(keys.cell(row, column)))];
  const auto count = [&counts](KeyOutcome outcome) { return counts[nameOf(outcome)]; };
  return Texts::tr("%1, %2, %3")
      .arg(Texts::tr("%n hit(s)", nullptr, count(KeyOutcome::Hit)),
           Texts::tr("%n miss(es)", nullptr, count(KeyOutcome::Miss)),
           Texts::tr("%n rule(s) without a key", nullptr, count(KeyOutcome::NoKey)));
}

/// As for a request that says nothing of its context.
Result<ObjectKeysSpec::Table> keysOf(const Workspace& workspace, std::uint32_t row, const JobControl& job) {
  const Request request{.user = UserId(row), .context = {}, .clock = workspace.presentClock()};
  RW_ASSIGN(auto keys, keysOfUser(workspace, request, job));
  return userKeysTable(std::move(keys), describeUserKeyColumn,
                       [](KeyOutcome outcome) { return nameOf(outcome).toStdString(); });
}

} // namespace

ObjectKeysPanel* makeUserKeysPanel(JobRunner& jobs) {
  ObjectKeysSpec spec;
  spec.id = QStringLiteral("userKeys");
  spec.help = QStringLiteral("indexes#keys-of-a-user");
  spec.search = searchTexts();
  spec.tableName = Texts::tr("Keys of the user");
  spec.noneHeadline = Texts::tr("No user chosen");
  spec.noneSentence =
      Texts::tr("Choose a user to see the keys that the channels look up for a request without context.");
  spec.unknownTitle = Texts::tr("There is no such user.");
  spec.failedTitle = Texts::tr("The keys of the user could not be made.");
  spec.entries = [](const ObjectKeysSpec::SharedWorkspace& workspace) {
    return std::make_shared<const UserDirectory>(
        std::shared_ptr<const UserStore>(workspace, &workspace->users()));
  };
  spec.rowOf = [](const Workspace& workspace, const QString& key) {
    const auto user = workspace.users().find(key.toStdString());
    return user ? std::optional(user->value()) : std::nullopt;
  };
  spec.keyOf = [](const Workspace& workspace, std::uint32_t row) {
    return toQt(workspace.users().keyOf(UserId(row)));
  };
  spec.jobTitle = [](const QString& key) { return Texts::tr("Looking for the keys of %1").arg(key); };
  spec.keys = keysOf;
  spec.summary = summaryOf;
  return new ObjectKeysPanel(std::move(spec), jobs);
}

} // namespace rankwright
