#include "app/view_button.h"

#include "app/choice_box.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/labels/shown_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QFrame>
#include <QScreen>
#include <QSignalBlocker>

#include <set>

namespace hopscope::app {

namespace {

constexpr qint64 sameClick = 200; ///< milliseconds: the click that closes the popover does not open it again

/// A box that does what the action does.
QCheckBox* boxOf(QAction* action, QWidget* parent)
{
    auto* box = new QCheckBox(parent);
    QObject::connect(box, &QCheckBox::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    return box;
}

} // namespace

ViewButton::ViewButton(WindowActions& actions, QWidget* parent) : QToolButton(parent)
{
    setObjectName(QStringLiteral("viewButton"));
    buildPopover(actions);
    connect(this, &QToolButton::clicked, this, &ViewButton::showPopover);
    retranslate();
}

void ViewButton::buildPopover(WindowActions& actions)
{
    m_popover = new QFrame(this, Qt::Popup);
    m_popover->setObjectName(QStringLiteral("viewPopover"));
    m_popover->setFrameShape(QFrame::StyledPanel);
    m_popover->installEventFilter(this);
    auto* form = new QFormLayout(m_popover);
    form->setContentsMargins(14, 12, 14, 12);
    m_namespaceLabel = new labels::PlainLabel(m_popover);
    m_namespace = new QComboBox(m_popover);
    m_namespace->setObjectName(QStringLiteral("namespaceBox"));
    m_namespace->setMinimumContentsLength(20);
    m_namespace->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_namespace->addItem(QString()); // all of them
    m_namespaceLabel->setBuddy(m_namespace);
    form->addRow(m_namespaceLabel, m_namespace);
    m_rollUp = new ChoiceBox(QStringLiteral("rollUpBox"), actions.rollUp, form);
    m_links = new ChoiceBox(QStringLiteral("linksBox"), actions.links, form);
    m_miniMap = boxOf(actions.miniMap, m_popover);
    m_legend = boxOf(actions.legend, m_popover);
    form->addRow(QString(), m_legend);
    form->addRow(QString(), m_miniMap);
    connect(m_namespace, &QComboBox::currentIndexChanged, this, [this] { emit namespaceChosen(chosenNamespace()); });
}

void ViewButton::showPopover()
{
    if (m_closed.isValid() && m_closed.elapsed() < sameClick)
        return;
    m_popover->adjustSize();
    QPoint place = mapToGlobal(QPoint(0, height() + 4));
    if (const QScreen* shown = screen())
        place.setX(std::min(place.x(), shown->availableGeometry().right() - m_popover->width()));
    m_popover->move(place);
    m_popover->show();
    m_namespace->setFocus(Qt::PopupFocusReason);
}

bool ViewButton::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_popover && event->type() == QEvent::Hide)
        m_closed.start();
    return QToolButton::eventFilter(watched, event);
}

QString ViewButton::chosenNamespace() const
{
    return m_namespace->currentIndex() > 0 ? m_namespace->currentData().toString() : QString();
}

void ViewButton::chooseNamespace(const QString& name)
{
    const qsizetype index = name.isEmpty() ? 0 : m_namespaces.indexOf(name) + 1;
    if (index > 0 || name.isEmpty())
        m_namespace->setCurrentIndex(int(index));
}

void ViewButton::setNamespaces(const cluster::ClusterSnapshot& snapshot)
{
    std::set<std::string> names;
    for (const kube::Namespace& each : snapshot.namespaces)
        names.insert(each.meta.name);
    for (const auto& more : {snapshot.pods.namespaces(), snapshot.services.namespaces()})
        names.insert(more.begin(), more.end());
    QStringList texts;
    for (const std::string& name : names)
        texts << QString::fromStdString(name);
    if (texts == m_namespaces)
        return;
    const QString chosen = chosenNamespace();
    m_namespaces = std::move(texts);
    {
        const QSignalBlocker blocker(m_namespace);
        m_namespace->model()->removeRows(1, m_namespace->count() - 1); // at once: there may be thousands
        for (const QString& name : m_namespaces)
            m_namespace->addItem(labels::shownLine(name), name);
        m_namespace->setCurrentIndex(0);
        chooseNamespace(chosen);
    }
    if (chosenNamespace() != chosen)
        emit namespaceChosen(chosenNamespace());
}

void ViewButton::retranslate()
{
    labels::setToolTip(*this, tr("View: which namespace, what is rolled up, which lines"));
    labels::setAccessibleName(*this, tr("View"));
    m_rollUp->setWords(tr("Roll up"), tr("Which workloads stand on the map as one chip for all their pods"));
    m_links->setWords(tr("Lines"), tr("Which lines between things are drawn"));
    m_namespaceLabel->setText(tr("Namespace"));
    m_namespace->setItemText(0, tr("all"));
    labels::setAccessibleName(*m_namespace, tr("Namespace"));
    m_miniMap->setText(tr("Mini map"));
    m_legend->setText(tr("Legend"));
}

void ViewButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace hopscope::app
