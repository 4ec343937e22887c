#pragma once

#include "widgets/common/address.h"
#include "widgets/funnel/funnel_figures.h"
#include "widgets/pages/view_page.h"

namespace rankwright {

class ChartPanel;

/// One page of the Funnel view. The view gives every page the figures once the page is shown.
class FunnelPage : public ViewPage {
  Q_OBJECT

public:
  using ViewPage::ViewPage;

  /// nullptr: there are none; `reason` says why, and is not used otherwise.
  virtual void setFigures(SharedFigures figures, const QString& reason) = 0;

signals:
  /// A person follows a bar, a cell, or an object that lives in some view.
  void followed(const rankwright::Address& address);
};

} // namespace rankwright
