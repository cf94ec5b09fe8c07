// A group of choices as a box in the tool bar, with its name.
#pragma once

#include "widgets/labels/plain_label.h"

#include <QActionGroup>
#include <QComboBox>

class QToolBar;

namespace hopscope::app {

/// Chooses what the group's actions do, and follows them.
class ChoiceBox : public QObject
{
    Q_OBJECT
public:
    ChoiceBox(const QString& objectName, QActionGroup* group, QToolBar* bar);

    /// The box has the actions' texts.
    void setWords(const QString& name, const QString& toolTip = {});

private:
    QActionGroup* m_group;
    labels::PlainLabel* m_label;
    QComboBox* m_box;
};

} // namespace hopscope::app
