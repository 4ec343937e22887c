#pragma once

#include "widgets/simulator/trace_facts.h"

#include <QWidget>

namespace rankwright {

/// A few figures side by side, each with its caption below, and its tooltip.
class FigureRow final : public QWidget {
  Q_OBJECT

public:
  explicit FigureRow(QWidget* parent = nullptr);

  void setFigures(const std::vector<Figure>& figures);
};

} // namespace rankwright
