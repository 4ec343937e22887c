#include "widgets/common/scroll_page.h"

#include <QScrollArea>

namespace rankwright {

void showAsScrollPage(QScrollArea& area, QWidget* page) {
  area.setWidget(page);
  area.setWidgetResizable(true);
  area.setFrameShape(QFrame::NoFrame);
  area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area.setFocusPolicy(Qt::NoFocus);
}

} // namespace rankwright
