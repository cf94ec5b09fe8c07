// A group of choices as a box with its name.
#pragma once

#include "widgets/labels/plain_label.h"

#include <QActionGroup>
#include <QComboBox>
#include <QFormLayout>

namespace hopscope::app {

/// Chooses what the group's actions do, and follows them.
class ChoiceBox : public QObject
{
    Q_OBJECT
public:
    /// A row of the form.
    ChoiceBox(const QString& objectName, QActionGroup* group, QFormLayout* form);

    /// The box has the actions' texts.
    void setWords(const QString& name, const QString& toolTip = {});

private:
    QActionGroup* m_group;
    labels::PlainLabel* m_label;
    QComboBox* m_box;
};

} // namespace hopscope::app
