#include "app/choice_box.h"

#include "widgets/labels/plain_words.h"

#include <algorithm>

namespace hopscope::app {

ChoiceBox::ChoiceBox(const QString& objectName, QActionGroup* group, QFormLayout* form) : QObject(form), m_group(group)
{
    m_label = new labels::PlainLabel;
    m_box = new QComboBox;
    m_box->setObjectName(objectName);
    m_label->setBuddy(m_box);
    form->addRow(m_label, m_box); // whose widget they belong to from now on
    connect(m_box, &QComboBox::activated, this, [this](int index) { m_group->actions().at(index)->trigger(); });
    for (QAction* action : group->actions()) {
        connect(action, &QAction::toggled, this, [this, action](bool checked) {
            if (checked)
                m_box->setCurrentIndex(int(m_group->actions().indexOf(action)));
        });
    }
}

void ChoiceBox::setWords(const QString& name, const QString& toolTip)
{
    m_label->setText(name);
    labels::setAccessibleName(*m_box, name);
    labels::setToolTip(*m_box, toolTip);
    m_box->clear();
    for (const QAction* action : m_group->actions())
        m_box->addItem(action->text());
    m_box->setCurrentIndex(std::max(0, int(m_group->actions().indexOf(m_group->checkedAction()))));
}

} // namespace hopscope::app
