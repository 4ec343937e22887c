#pragma once

#include "core/index/key_query.h"
#include "widgets/common/job_runner.h"
#include "widgets/index/index_page.h"

class QAction;
class QLabel;
class QSpinBox;
class QSplitter;

namespace rankwright {

class DataTable;
class FactView;
class InvertedIndex;
class KeyQueryField;
class MessageBar;
class TableSource;

/// Which items stand under keys that are joined by and, or and not: to see which key takes an item out of a
/// list, or which operand leaves nothing.
class KeyQueryPage final : public IndexPage {
  Q_OBJECT

public:
  explicit KeyQueryPage(JobRunner& jobs, QWidget* parent = nullptr);
  ~KeyQueryPage() override;

  void setIndex(std::shared_ptr<const Workspace> workspace, const QString& index) override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  /// Answers the query in the line.
  void run();
  void cancel();

  KeyQueryField* field() const { return field_; }
  QSpinBox* limit() const { return limit_; }
  DataTable* items() const { return items_; }
  FactView* operands() const { return operands_; }
  QAction* runAction() const { return run_; }

signals:
  /// The table shows what the query answers.
  void answered();

protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  struct Answer;
  static Result<Answer> answer(const Workspace& workspace, const std::string& index, const std::string& query,
                               std::uint32_t limit, const JobControl& job);

  void makeActions();
  void nameParts();
  void buildLayout();
  QWidget* buildHead();
  QWidget* buildOperands();
  void connectParts();
  void runLater();
  void take(const QString& query, Answer answer);
  void showFailure(const Error& error);
  void showProblem();
  void colourProblem();
  void showState(const QString& text);
  void clearAnswer();
  QString slot() const;

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  QString index_;
  QString asked_;        ///< the query that is shown or on its way; empty when there is none
  bool isStale_ = false; ///< it is to be answered anew once the page is seen
  JobId job_ = 0;        ///< 0: none
  QAction* run_ = nullptr;
  QAction* cancel_ = nullptr;
  MessageBar* message_;
  KeyQueryField* field_;
  QSpinBox* limit_;
  QLabel* problem_;
  QLabel* state_;
  QLabel* unknown_;
  QSplitter* splitter_;
  DataTable* items_;
  FactView* operands_;
};

} // namespace rankwright
