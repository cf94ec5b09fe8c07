// What this program is, with the versions of what it is made of.
#pragma once

#include <QDialog>

namespace hopscope::app {

class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

void showAbout(QWidget* parent);

} // namespace hopscope::app
