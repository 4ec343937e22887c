#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/view.h"
#include "widgets/rules/rule_assistant.h"

#include <QTimer>

#include <map>
#include <utility>
#include <vector>

class QLineEdit;
class QMenu;
class QSplitter;

namespace rankwright {

class Document;
class DocumentDesk;
class DocumentSet;
class JobRunner;
class LivePreview;
class LiveTable;
class NodePanel;
class ProblemPanel;
class ProfilePanel;
class ProgramPanel;
class RenameBar;
class WhereUsedPanel;
struct NamedText;

/// The rules of a workspace: its rules files in editors that know the language, and beside them what each
/// rule gives while one types. Home of `rule:<name>` and of `feature:<name>`: what uses an input feature.
class RulesView final : public View {
  Q_OBJECT

public:
  /// Both must outlive the view.
  RulesView(DocumentSet& documents, JobRunner& jobs, QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("rules"); }
  QString title() const override { return tr("Rules"); }
  QString iconName() const override { return QStringLiteral("code-context"); }
  std::vector<ViewPanel> panels() const override;
  void setWorkspace(std::shared_ptr<const Workspace> workspace) override;
  QStringList addressKinds() const override { return {QStringLiteral("rule"), QStringLiteral("feature")}; }
  void goTo(const Address& address) override;
  /// The rule at the caret, or else the file in front.
  Address place() const override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`.
  std::vector<std::pair<QAction*, CommandSpec>> commands() const;

  DocumentDesk* desk() const { return desk_; }
  LivePreview* preview() const { return preview_; }
  LiveTable* values() const { return values_; }
  ProblemPanel* problems() const { return problems_; }
  WhereUsedPanel* whereUsed() const { return whereUsed_; }
  NodePanel* nodes() const { return nodes_; }
  ProgramPanel* program() const { return program_; }
  ProfilePanel* profile() const { return profile_; }
  RenameBar* renameBar() const { return rename_; }
  /// Helps while the expression of a rule of the file is typed into a line elsewhere.
  void assist(QLineEdit& line, const NamedText& file, const std::string& rule);
  /// Helps in the editor in front; nullptr when there is none.
  RuleAssistant* assistant() const;

private:
  void build();
  void addCommands();
  QAction* addPortability();
  void connectParts();
  QAction* addCommand(CommandSpec spec, void (RulesView::*call)());
  QAction* makeFilesButton();
  void fillFiles(QMenu& menu);
  void openFirst();
  void setUpEditor(DocumentEditor* editor);
  void showPage();
  void useKnowledge();
  void useCheck();
  void listProblems();
  void followCaret();
  void followRule(const std::string& rule);
  bool isFeature(const Address& address) const;
  std::string nameAtCaret() const;
  std::string ruleAtCaret() const;

  void completeWord();
  void renameRule();
  void formatRules();
  void goToDefinition();
  void findUses();
  void profileRules();
  void showBlastRadius();

  DocumentSet& documents_;
  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  RuleKnowledge knowledge_;
  LivePreview* preview_;
  DocumentDesk* desk_;
  LiveTable* values_;
  RenameBar* rename_;
  ProblemPanel* problems_;
  WhereUsedPanel* whereUsed_;
  NodePanel* nodes_;
  ProgramPanel* program_;
  ProfilePanel* profile_;
  QSplitter* splitter_ = nullptr;
  QMenu* files_ = nullptr;
  QAction* portability_ = nullptr; ///< whether the check marks what the original library reads otherwise
  QTimer caretPause_;
  std::vector<std::pair<QAction*, CommandSpec>> commands_;
};

} // namespace rankwright
