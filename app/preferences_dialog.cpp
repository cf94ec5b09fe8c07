#include "app/preferences_dialog.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace hopscope::app {

namespace {

constexpr int leastPercent = 80;
constexpr int mostPercent = 200;
constexpr int percentStep = 10;

/// What a menu calls "&Legend" is "Legend" here.
QString plainText(const QAction& action)
{
    QString text = action.text();
    text.remove(u'…');
    return text.remove(u'&');
}

} // namespace

PreferencesDialog::PreferencesDialog(WindowActions& actions, double textScale, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("preferences"));
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(16);
    m_choices.push_back(addChoice("preferTheme", actions.theme));
    addTextSizes(textScale);
    m_choices.push_back(addChoice("preferLanguage", actions.language));
    m_choices.push_back(addChoice("preferLines", actions.links));
    m_switches.push_back(addSwitch("preferReducedMotion", actions.reducedMotion));
    m_switches.push_back(addSwitch("preferMiniMap", actions.miniMap));
    m_switches.push_back(addSwitch("preferLegend", actions.legend));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addStretch(1);
    column->addWidget(buttons);
    retranslate();
}

PreferencesDialog::Choice PreferencesDialog::addChoice(const char* name, QActionGroup* group)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setMinimumContentsLength(24);
    auto* label = new labels::PlainLabel(this);
    label->setBuddy(box);
    m_form->addRow(static_cast<QWidget*>(label), box);
    connect(box, &QComboBox::activated, this, [group](int index) { group->actions().at(index)->trigger(); });
    for (QAction* action : group->actions()) {
        connect(action, &QAction::toggled, this, [box, group, action](bool checked) {
            if (checked)
                box->setCurrentIndex(int(group->actions().indexOf(action)));
        });
    }
    return {box, group, label};
}

PreferencesDialog::Switch PreferencesDialog::addSwitch(const char* name, QAction* action)
{
    auto* box = new QCheckBox(this);
    box->setObjectName(QLatin1String(name));
    box->setChecked(action->isChecked());
    m_form->addRow(QString(), box);
    connect(box, &QCheckBox::clicked, this, [action](bool checked) {
        if (action->isChecked() != checked)
            action->trigger();
    });
    connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    return {box, action};
}

void PreferencesDialog::addTextSizes(double textScale)
{
    m_text = new QComboBox(this);
    m_text->setObjectName(QStringLiteral("preferTextSize"));
    for (int percent = leastPercent; percent <= mostPercent; percent += percentStep)
        m_text->addItem(QString(), percent / 100.0);
    m_text->setCurrentIndex(int(std::lround((textScale * 100 - leastPercent) / percentStep)));
    m_textLabel = new labels::PlainLabel(this);
    m_textLabel->setBuddy(m_text);
    m_form->addRow(m_textLabel, m_text);
    connect(m_text, &QComboBox::activated, this, [this](int index) { emit textScaleChosen(m_text->itemData(index).toDouble()); });
}

void PreferencesDialog::retranslate()
{
    setWindowTitle(tr("Preferences"));
    const QStringList names{tr("&Theme"), tr("L&anguage"), tr("&Lines on the map")};
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const Choice& choice = m_choices[i];
        const QSignalBlocker blocker(choice.box);
        choice.label->setText(names.value(int(i)));
        choice.box->clear();
        for (const QAction* action : choice.group->actions())
            choice.box->addItem(plainText(*action));
        choice.box->setCurrentIndex(int(choice.group->actions().indexOf(choice.group->checkedAction())));
    }
    m_textLabel->setText(tr("Text &size"));
    for (int i = 0; i < m_text->count(); ++i) {
        const int percent = int(std::lround(m_text->itemData(i).toDouble() * 100));
        m_text->setItemText(i, percent == 100 ? tr("100 %, as the system has it") : tr("%1 %").arg(percent));
    }
    for (const Switch& each : m_switches) {
        each.box->setText(plainText(*each.action));
        labels::setToolTip(*each.box, each.action->toolTip());
    }
}

void PreferencesDialog::changeEvent(QEvent* event)
{
    // Later: the actions, whose words stand here, hear of the language in their own turn.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &PreferencesDialog::retranslate, Qt::QueuedConnection);
    QDialog::changeEvent(event);
}

} // namespace hopscope::app
