// What this program is, with the versions of what it is made of.
#pragma once

#include "widgets/labels/rich_text.h"

class QWidget;

namespace hopscope::app {

labels::RichText aboutText();
void showAbout(QWidget* parent);

} // namespace hopscope::app
