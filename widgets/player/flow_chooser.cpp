#include "widgets/player/flow_chooser.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/labels/shown_list_model.h"
#include "widgets/player/place_completer.h"
#include "widgets/player/player_icons.h"
#include "widgets/wording/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace hopscope::player {

FlowChooser::FlowChooser(QWidget* parent) : QWidget(parent)
{
    m_sources = new labels::ShownListModel(this);
    m_targets = new labels::ShownListModel(this);
    m_from = addPlaceCombo("flowFrom", m_sources);
    m_to = addPlaceCombo("flowTo", m_targets);
    m_pickFrom = addPickButton(End::Source);
    m_pickTo = addPickButton(End::Target);
    m_protocol = new QComboBox(this);
    m_protocol->setObjectName(QStringLiteral("flowProtocol"));
    for (const ip::Protocol protocol : {ip::Protocol::Tcp, ip::Protocol::Udp, ip::Protocol::Sctp})
        m_protocol->addItem(QString::fromUtf8(ip::toString(protocol).data()), int(protocol));
    m_trace = new QPushButton(this);
    m_trace->setObjectName(QStringLiteral("flowTrace"));
    m_trace->setDefault(true);
    m_problem = new labels::PlainLabel(this);
    m_problem->setObjectName(QStringLiteral("flowProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();

    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(new labels::PlainLabel(this), row(m_from, m_pickFrom));
    m_form->addRow(new labels::PlainLabel(this), row(m_to, m_pickTo));
    m_lastRow = new QWidget(this);
    auto* last = new QHBoxLayout(m_lastRow);
    last->setContentsMargins(0, 0, 0, 0);
    last->addWidget(m_protocol);
    last->addStretch(1);
    last->addWidget(m_trace);
    m_form->addRow(new labels::PlainLabel(this), m_lastRow);
    m_form->addRow(m_problem);
    connect(m_trace, &QPushButton::clicked, this, &FlowChooser::requestTrace);
    retranslate();
}

QComboBox* FlowChooser::addPlaceCombo(const char* name, QStringListModel* model)
{
    auto* combo = new QComboBox(this);
    combo->setObjectName(QLatin1String(name));
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(18);
    combo->setModel(model);
    combo->setCurrentIndex(-1);
    combo->setCompleter(nullptr); // its popup would swallow the click into the next field
    auto* completer = new PlaceCompleter(combo->lineEdit(), model);
    connect(completer, &PlaceCompleter::chosen, this, [combo](const QString& text) { combo->setEditText(text); });
    combo->installEventFilter(this);
    combo->lineEdit()->installEventFilter(this);
    connect(combo, &QComboBox::editTextChanged, combo, [combo](const QString& text) { labels::setToolTip(*combo, text); }); // often longer than its room
    connect(combo->lineEdit(), &QLineEdit::returnPressed, this, &FlowChooser::requestTrace);
    return combo;
}

QToolButton* FlowChooser::addPickButton(End end)
{
    auto* button = new QToolButton(this);
    button->setObjectName(end == End::Source ? QStringLiteral("flowPickFrom") : QStringLiteral("flowPickTo"));
    button->setCheckable(true);
    connect(button, &QToolButton::clicked, this, [this, end, button] {
        const bool picking = button->isChecked();
        endPicking();
        button->setChecked(picking);
        if (picking)
            emit pickRequested(end);
        else
            emit pickCancelled();
    });
    return button;
}

QWidget* FlowChooser::row(QComboBox* combo, QToolButton* button)
{
    auto* widget = new QWidget(this);
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(combo, 1);
    layout->addWidget(button);
    return widget;
}

void FlowChooser::setPlaces(const QStringList& sources, const QStringList& targets)
{
    const auto replace = [](QComboBox* combo, QStringListModel* model, const QStringList& texts) {
        if (model->stringList() == texts)
            return;
        const QString chosen = combo->currentText();
        const QSignalBlocker blocker(combo);
        model->setStringList(texts);
        combo->setCurrentIndex(int(texts.indexOf(chosen)));
        combo->setEditText(chosen);
    };
    replace(m_from, m_sources, sources);
    replace(m_to, m_targets, targets);
}

void FlowChooser::setText(End end, const QString& text)
{
    QComboBox* combo = end == End::Source ? m_from : m_to;
    combo->setCurrentIndex(combo->findText(text));
    combo->setEditText(text);
    combo->lineEdit()->setCursorPosition(0);
}

QString FlowChooser::text(End end) const
{
    return (end == End::Source ? m_from : m_to)->currentText().trimmed();
}

void FlowChooser::setProtocol(ip::Protocol protocol)
{
    m_protocol->setCurrentIndex(m_protocol->findData(int(protocol)));
}

void FlowChooser::begin()
{
    emit placesWanted();
    m_from->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    m_from->lineEdit()->selectAll();
}

/// Escape gives up what was to be clicked on the map, wherever the keys are.
void FlowChooser::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit pickCancelled();
    QWidget::keyPressEvent(event);
}

void FlowChooser::endPicking()
{
    m_pickFrom->setChecked(false);
    m_pickTo->setChecked(false);
}

Result<flow::Query> FlowChooser::query() const
{
    auto source = flow::parseSource(text(End::Source).toStdString());
    if (!source)
        return source.error();
    auto target = flow::parseTarget(text(End::Target).toStdString());
    if (!target)
        return target.error();
    flow::Query query;
    query.from = std::move(*source);
    query.to = std::move(*target);
    query.protocol = ip::Protocol(m_protocol->currentData().toInt());
    return query;
}

void FlowChooser::requestTrace()
{
    const bool incomplete = text(End::Source).isEmpty() || text(End::Target).isEmpty();
    const Result<flow::Query> asked = incomplete ? Result<flow::Query>(Error{}) : query();
    m_problem->setVisible(!asked);
    if (incomplete)
        m_problem->setText(tr("Choose where the packet starts and where it goes: from the lists, or with the crosshairs on the map."));
    else if (!asked)
        m_problem->setText(wording::errorSentence(asked.error()));
    else
        emit traceRequested(*asked);
}

void FlowChooser::retranslate()
{
    const auto label = [this](int index, const QString& text) {
        qobject_cast<labels::PlainLabel*>(m_form->itemAt(index, QFormLayout::LabelRole)->widget())->setText(text);
    };
    label(0, tr("From"));
    label(1, tr("To"));
    label(2, tr("Protocol"));
    m_from->lineEdit()->setPlaceholderText(tr("client, pod/… or node/…"));
    m_to->lineEdit()->setPlaceholderText(tr("svc/…, nodeport/…, pod/… or address:port"));
    labels::setAccessibleName(*m_from, tr("Source of the flow"));
    labels::setAccessibleName(*m_to, tr("Destination of the flow"));
    labels::setAccessibleName(*m_protocol, tr("Protocol"));
    for (QToolButton* button : {m_pickFrom, m_pickTo}) {
        const QString words = button == m_pickFrom ? tr("Click the source on the map") : tr("Click the destination on the map");
        labels::setToolTip(*button, words);
        labels::setAccessibleName(*button, words);
    }
    refreshIcons();
    m_trace->setText(tr("&Trace"));
    labels::setToolTip(*m_trace, tr("Compute what happens to the packet"));
}

void FlowChooser::refreshIcons()
{
    const QIcon icon = symbolIcon(Symbol::Pick, palette().color(QPalette::Active, QPalette::ButtonText),
                                  palette().color(QPalette::Disabled, QPalette::ButtonText));
    m_pickFrom->setIcon(icon);
    m_pickTo->setIcon(icon);
}

bool FlowChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress)
        emit placesWanted();
    return QWidget::eventFilter(watched, event);
}

void FlowChooser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshIcons();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace hopscope::player
