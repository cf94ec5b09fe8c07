// What this program is, with the versions of what it is made of.
#pragma once

#include <QString>

class QWidget;

namespace hopscope::app {

QString aboutHtml();
void showAbout(QWidget* parent);

} // namespace hopscope::app
