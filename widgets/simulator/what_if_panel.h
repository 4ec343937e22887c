#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/address.h"
#include "widgets/simulator/channel_share.h"
#include "widgets/simulator/configuration_delegate.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QLabel;
class QModelIndex;
class QStackedWidget;
class QTreeView;

namespace rankwright {

class ConfigurationModel;
class DraftConfiguration;
class JobRunner;
class MessageBar;
class SaveDraftPage;
class Workspace;
struct ConfigurationValue;

/// What if: the configuration of the pipeline as rows that are switched, moved and edited in place. Every
/// edit is one of the file behind it, undone and saved like any other.
class WhatIfPanel final : public QWidget {
  Q_OBJECT

public:
  /// Both must outlive the panel.
  WhatIfPanel(JobRunner& jobs, DraftConfiguration& draft, QWidget* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  /// What each channel brought to the list that is shown.
  void setShares(std::vector<ChannelShare> shares);

  QTreeView* tree() const { return tree_; }
  ConfigurationModel* model() const { return model_; }
  SaveDraftPage* savePage() const { return savePage_; }

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`.
  const std::vector<std::pair<QAction*, CommandSpec>>& commands() const { return commands_; }
  QAction* action(const QString& id) const;

  /// Who helps while a rule's expression is typed into its line.
  void setRuleLines(RuleLineSetup setup);
  /// A further command among the tools.
  void addTool(QAction* action);

  void setSideBySide(bool wanted);
  bool isSideBySide() const;

signals:
  void sideBySideChanged(bool wanted);
  void followed(const rankwright::Address& address);
  /// The panel asks something that should be seen.
  void wanted();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  using Call = void (WhatIfPanel::*)();

  void build();
  QWidget* buildTools();
  void buildTree();
  void addCommands();
  void addEditCommands();
  QAction* add(CommandSpec spec, Call call);
  void adoptUndo(QAction* action, CommandSpec spec);
  void connectModel();

  void readTables();
  void showTables(ConfigurationTables tables);
  void showState();
  void keepPlace();
  void restorePlace();
  void editValue(const ConfigurationValue& value, const QString& literal, quint64 step);
  void switchElement(const TomlPlace& place, bool enabled);
  void moveElement(const TomlPlace& place, std::size_t to);
  void editPipeline(const Result<std::string>& edited, const QString& name, quint64 step = 0);
  std::optional<QModelIndex> currentElement() const;
  bool pressKey(int key);
  void toggle(const QModelIndex& row);

  void moveUp();
  void moveDown();
  void duplicate();
  void remove();
  void openFile();
  void save();
  void saveAs();
  void discard();
  QStringList choicesFor(const ConfigurationValue& value) const;

  JobRunner& jobs_;
  DraftConfiguration& draft_;
  std::shared_ptr<const Workspace> workspace_;
  ConfigurationModel* model_;
  ConfigurationDelegate* delegate_ = nullptr;
  QTreeView* tree_;
  MessageBar* message_;
  QLabel* state_;
  SaveDraftPage* savePage_;
  QStackedWidget* pages_;
  QWidget* tools_ = nullptr;
  QAction* sideBySide_ = nullptr;
  std::vector<std::pair<QAction*, CommandSpec>> commands_;
  std::vector<QString> expanded_;          ///< titles, while rows are replaced
  std::optional<TomlPlace> wantedCurrent_; ///< an element that was moved or copied, once it stands there
  int currentRow_ = 0;
};

} // namespace rankwright
