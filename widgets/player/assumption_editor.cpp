#include "widgets/player/assumption_editor.h"

#include "widgets/labels/plain_words.h"

#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace hopscope::player {

namespace {

template <class List>
bool contains(const List& list, const std::string& key)
{
    return std::find(list.begin(), list.end(), key) != list.end();
}

std::optional<flow::Assumption> shownAssumption(const FlowInquiry& inquiry, const std::string& key)
{
    if (inquiry.trace()) {
        for (const flow::Assumption& assumption : inquiry.trace()->assumptions) {
            if (assumption.key == key)
                return assumption;
        }
    }
    const auto supposed = inquiry.query() ? inquiry.query()->assume.find(key) : std::multimap<std::string, std::string>::const_iterator{};
    if (inquiry.query() && supposed != inquiry.query()->assume.end())
        return flow::Assumption{key, supposed->second, facts::Basis::Assumed, {}};
    return std::nullopt;
}

} // namespace

AssumptionEditor::AssumptionEditor(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("flowAssumptions"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(4, 4, 4, 4);
    m_column->setSpacing(2);
    m_others = new QComboBox(content);
    m_others->setObjectName(QStringLiteral("assumeOther"));
    m_others->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_others->setMinimumContentsLength(20);
    m_column->addWidget(m_others);
    m_column->addStretch(1);
    setWidget(content);
    connect(m_others, &QComboBox::activated, this, [this](int index) {
        if (index <= 0 || !m_shown)
            return;
        m_tried.insert(m_others->itemData(index).toString().toStdString());
        showInquiry(FlowInquiry(*m_shown));
    });
    retranslate();
}

std::vector<std::string> AssumptionEditor::keysToShow(const FlowInquiry& inquiry) const
{
    std::vector<std::string> keys;
    const auto asked = [&](const std::string& key) { return shownAssumption(inquiry, key).has_value(); };
    for (const AssumptionField& field : m_fields) {
        if (asked(field.key) || m_tried.contains(field.key))
            keys.push_back(field.key);
    }
    if (inquiry.trace()) {
        for (const flow::Assumption& assumption : inquiry.trace()->assumptions) {
            if (!contains(keys, assumption.key))
                keys.push_back(assumption.key);
        }
    }
    return keys;
}

void AssumptionEditor::showInquiry(const FlowInquiry& inquiry)
{
    if (!inquiry.hasCluster())
        return;
    m_shown = inquiry;
    m_fields = assumptionFields(inquiry.facts());
    const std::vector<std::string> keys = keysToShow(inquiry);
    arrangeRows(keys);
    for (AssumptionRow* row : m_rows) {
        const bool supposed = inquiry.query() && inquiry.query()->assume.contains(row->key());
        row->showValue(shownAssumption(inquiry, row->key()), inquiry.plainAssumption(row->key()), supposed);
    }
    fillOthers(keys);
}

void AssumptionEditor::arrangeRows(const std::vector<std::string>& keys)
{
    std::vector<AssumptionRow*> rows;
    for (const std::string& key : keys) {
        const auto known = std::find_if(m_rows.begin(), m_rows.end(), [&](AssumptionRow* row) { return row->key() == key; });
        if (known != m_rows.end()) {
            rows.push_back(*known);
            continue;
        }
        const auto field = std::find_if(m_fields.begin(), m_fields.end(), [&](const AssumptionField& one) { return one.key == key; });
        auto shown = field == m_fields.end() ? std::nullopt : std::optional(*field);
        if (shown)
            shown->values += longValues(key, m_shown->cluster());
        auto* row = new AssumptionRow(key, shown, widget());
        connect(row, &AssumptionRow::valueChosen, this, &AssumptionEditor::valueChosen);
        connect(row, &AssumptionRow::valueWithdrawn, this, &AssumptionEditor::valueWithdrawn);
        rows.push_back(row);
    }
    for (AssumptionRow* row : m_rows) {
        if (!contains(keys, row->key())) {
            row->hide();
            row->deleteLater(); // it may be the one that is telling of a change
        }
    }
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    for (AssumptionRow* row : m_rows)
        m_column->removeWidget(row);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_column->insertWidget(int(i), m_rows[i]);
        m_rows[i]->show();
        QWidget::setTabOrder(i == 0 ? static_cast<QWidget*>(this) : m_rows[i - 1], m_rows[i]);
    }
}

void AssumptionEditor::fillOthers(const std::vector<std::string>& keys)
{
    const QSignalBlocker blocker(m_others);
    m_others->clear();
    m_others->addItem(tr("Try another setting…"));
    for (const AssumptionField& field : m_fields) {
        if (!contains(keys, field.key))
            m_others->addItem(assumptionTitle(field.key), QString::fromStdString(field.key));
    }
    m_others->setVisible(m_others->count() > 1);
}

void AssumptionEditor::retranslate()
{
    labels::setAccessibleName(*this, tr("What the answer rests on"));
    labels::setAccessibleName(*m_others, tr("Try another setting…"));
    if (m_shown)
        showInquiry(FlowInquiry(*m_shown));
}

void AssumptionEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace hopscope::player
