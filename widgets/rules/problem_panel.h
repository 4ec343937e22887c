#pragma once

#include "widgets/common/address.h"
#include "widgets/document/text_problem.h"

#include <QStackedWidget>
#include <QString>

class QLabel;

namespace rankwright {

class EmptyPage;
class FactView;

/// Everything that the check found in the file in front, as a list.
class ProblemPanel final : public QStackedWidget {
  Q_OBJECT

public:
  explicit ProblemPanel(QWidget* parent = nullptr);

  /// `path` is the file that the problems are of; empty when none is in front.
  void showProblems(const QString& path, const TextProblems& problems);
  FactView* problems() const { return list_; }

signals:
  void followed(const rankwright::Address& address);

protected:
  void showEvent(QShowEvent* event) override;

private:
  void build();
  void fill();

  QString path_;
  TextProblems problems_;
  EmptyPage* empty_;
  QLabel* counts_;
  FactView* list_;
};

} // namespace rankwright
