#pragma once

#include "widgets/experiments/experiment_case.h"

#include <QFrame>

class QLabel;

namespace rankwright {

/// The verdict of each arm in a sentence with its reason, beside the light that says whether the figures may
/// be believed. Enter or a click on the light leads to the trust page.
class VerdictBanner final : public QFrame {
  Q_OBJECT

public:
  explicit VerdictBanner(QWidget* parent = nullptr);

  /// nullptr hides it.
  void setCase(const SharedCase& shown);
  QString text() const;
  QWidget* light() const;

signals:
  void trustWanted();

protected:
  void changeEvent(QEvent* event) override;

private:
  class Light;
  void applyTheme();

  Light* light_;
  QLabel* text_;
};

} // namespace rankwright
