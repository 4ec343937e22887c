#pragma once

#include "widgets/simulator/trace_facts.h"

#include <QStackedWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace rankwright {

class AppHeader;
class FactView;
class FigureRow;

/// How the selected app came into the list: found by, merged, ranked, moved by constraints, the
/// parts of its logit, its features.
/// One page that scrolls.
class TracePanel final : public QStackedWidget {
  Q_OBJECT

public:
  explicit TracePanel(QWidget* parent = nullptr);

  void setFacts(const TraceFacts& facts);
  /// Back to the page that says what to do.
  void clear();

signals:
  /// A person follows an object that a fact names.
  void followed(const rankwright::Address& address);

private:
  /// A table with its headline; hidden while the table is empty.
  struct Section {
    QLabel* headline;
    FactView* table;
  };

  Section addSection(const QString& title, const QString& objectName);
  void fill(const Section& section, const FactTable& table);
  void reveal(FactView* table, const QRect& row);

  QScrollArea* scroll_;
  QVBoxLayout* column_ = nullptr;
  AppHeader* header_;
  FigureRow* figures_;
  Section foundBy_;
  Section merge_;
  Section constraints_;
  Section logit_;
  Section tasks_;
  Section gates_;
  Section features_;
};

} // namespace rankwright
