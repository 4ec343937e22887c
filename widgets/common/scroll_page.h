#pragma once

class QScrollArea;
class QWidget;

namespace rankwright {

/// Makes `area` show `page` as wide as there is room; what is taller scrolls. No frame, and no stop for Tab.
void showAsScrollPage(QScrollArea& area, QWidget* page);

} // namespace rankwright
