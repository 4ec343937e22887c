#pragma once

#include "core/document/recovery.h"
#include "widgets/common/warning_frame.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace rankwright {

class DocumentSet;

/// Offers unsaved work of an earlier session, a row for each document. Hidden while there is none.
class RecoveryBar final : public WarningFrame {
  Q_OBJECT

public:
  explicit RecoveryBar(DocumentSet& documents, QWidget* parent = nullptr);

signals:
  void restoreWanted(qint64 record);
  void differenceWanted(qint64 record);

private:
  void refresh();
  QWidget* rowOf(const RecoveryOffer& offer);
  void askToDiscard(const RecoveryOffer& offer);

  DocumentSet& documents_;
  QLabel* title_;
  QScrollArea* scroll_;
  QVBoxLayout* rows_;
};

} // namespace rankwright
