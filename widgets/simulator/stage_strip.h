#pragma once

#include "core/pipeline/why_not.h"

#include <QWidget>

namespace rankwright {

/// The stages of a request from left to right: those that the app passed, the one that dropped it, those it
/// never reached.
class StageStrip final : public QWidget {
  Q_OBJECT

public:
  explicit StageStrip(QWidget* parent = nullptr);

  /// Where the app left the request; `Stage::Listed`: it came through.
  void setStage(Stage stage);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void drawStage(QPainter& painter, const QRect& rect, int stage) const;

  Stage stage_ = Stage::Recall;
};

} // namespace rankwright
