#pragma once

#include <QString>

#include <initializer_list>

class QWidget;

namespace rankwright {

/// Controls beside each other that a flow keeps together.
QWidget* together(std::initializer_list<QWidget*> widgets);

/// The same with a label before them, whose mnemonic leads to the first.
QWidget* labelled(const QString& text, std::initializer_list<QWidget*> controls);
QWidget* labelled(const QString& text, QWidget* control);

} // namespace rankwright
