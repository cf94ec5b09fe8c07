#include "widgets/player/assumption_row.h"

#include "model/flow/flow_query.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/wording/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace hopscope::player {

namespace {

labels::PlainLabel* wrappedLabel(QWidget* parent, const QString& name)
{
    auto* label = new labels::PlainLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AssumptionRow::AssumptionRow(const std::string& key, const std::optional<AssumptionField>& field, QWidget* parent)
    : QWidget(parent), m_key(key)
{
    const QString name = QString::fromStdString(key);
    m_title = new labels::PlainLabel(this);
    m_title->setWordWrap(true);
    m_value = wrappedLabel(this, QStringLiteral("assumedValue/") + name);
    m_basis = wrappedLabel(this, QStringLiteral("assumedBasis/") + name);
    m_basis->setForegroundRole(QPalette::PlaceholderText);
    m_problem = wrappedLabel(this, QStringLiteral("assumedProblem/") + name);
    m_problem->hide();
    m_withdraw = new QToolButton(this);
    m_withdraw->setObjectName(QStringLiteral("assumedBack/") + name);
    m_withdraw->setText(QStringLiteral("↺"));
    m_withdraw->setAutoRaise(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 6);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 10);
    grid->setColumnStretch(1, 11);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_withdraw, 0, 2);
    if (field)
        buildEditor(*field);
    m_value->setVisible(!field);
    grid->addWidget(m_editor ? static_cast<QWidget*>(m_editor) : m_value, 0, 1);
    grid->addWidget(m_problem, 1, 0, 1, 3);
    grid->addWidget(m_basis, 2, 0, 1, 3);
    connect(m_withdraw, &QToolButton::clicked, this, [this] {
        if (m_editor && m_editor->isEditable())
            m_editor->lineEdit()->setModified(false); // what was typed is given up, too
        emit valueWithdrawn(m_key);
    });
    retranslate();
}

void AssumptionRow::buildEditor(const AssumptionField& field)
{
    m_editor = new QComboBox(this);
    m_editor->setObjectName(QStringLiteral("assume/") + QString::fromStdString(field.key));
    m_editor->addItems(field.values);
    m_editor->setEditable(field.freeText);
    m_editor->setInsertPolicy(QComboBox::NoInsert);
    m_editor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_editor->setMinimumContentsLength(10);
    m_editor->setCurrentIndex(-1);
    m_editor->setFocusPolicy(Qt::StrongFocus);
    connect(m_editor, &QComboBox::textActivated, this, &AssumptionRow::takeText);
    if (field.freeText)
        connect(m_editor->lineEdit(), &QLineEdit::editingFinished, this, [this] { takeText(m_editor->currentText()); });
}

void AssumptionRow::takeText(const QString& text)
{
    const std::string value = text.trimmed().toStdString();
    const bool same = m_assumption ? m_assumption->value == value : value.empty();
    if (same || (value.empty() && !m_supposed)) {
        m_problem->hide();
        return;
    }
    if (value.empty()) {
        emit valueWithdrawn(m_key);
        return;
    }
    const auto parsed = flow::parseAssumption(m_key + "=" + value);
    m_problem->setVisible(!parsed);
    if (parsed && m_editor->isEditable())
        m_editor->lineEdit()->setModified(false);
    if (!parsed)
        m_problem->setText(QStringLiteral("✘ ") + wording::errorSentence(parsed.error()));
    else if (m_plain && m_plain->value == value)
        emit valueWithdrawn(m_key); // what the cluster says is no supposition
    else
        emit valueChosen(m_key, value);
}

void AssumptionRow::showValue(const std::optional<flow::Assumption>& shown, const std::optional<flow::Assumption>& plain,
                              bool supposed)
{
    m_assumption = shown;
    m_plain = plain;
    m_supposed = supposed;
    const QString text = shown ? QString::fromStdString(shown->value) : QString();
    m_value->setText(text);
    if (m_editor && !(m_editor->isEditable() && m_editor->lineEdit()->hasFocus() && m_editor->lineEdit()->isModified())) {
        const QSignalBlocker blocker(m_editor);
        if (!text.isEmpty() && !m_editor->isEditable() && m_editor->findText(text) < 0)
            m_editor->insertItem(0, text);
        m_editor->setCurrentIndex(m_editor->findText(text));
        if (m_editor->isEditable()) {
            m_editor->setEditText(text);
            m_editor->lineEdit()->setCursorPosition(0);
        }
    }
    m_problem->hide();
    retranslate();
}

QString AssumptionRow::basisText() const
{
    if (m_supposed) {
        const QString supposed = tr("✱ supposed");
        if (!m_plain)
            return supposed;
        return tr("%1; the cluster: %2 (%3)", "1: 'supposed', 2: value, 3: read, derived, ...")
            .arg(supposed, QString::fromStdString(m_plain->value), wording::basisWord(m_plain->basis));
    }
    if (!m_assumption)
        return tr("not asked for by this answer");
    const QString basis = wording::basisWord(m_assumption->basis);
    if (m_assumption->evidence.empty())
        return basis;
    return basis + QStringLiteral(": ") + QString::fromStdString(m_assumption->evidence).simplified();
}

void AssumptionRow::retranslate()
{
    const QString title = assumptionTitle(m_key);
    m_title->setText(title);
    const QString help = assumptionHelp(m_key) + QStringLiteral("\n--assume %1=…").arg(QString::fromStdString(m_key));
    labels::setToolTip(*m_title, help);
    m_basis->setText(basisText());
    if (m_editor) {
        labels::setAccessibleName(*m_editor, title);
        labels::setToolTip(*m_editor, help);
        if (m_editor->isEditable())
            m_editor->lineEdit()->setPlaceholderText(QStringLiteral("…"));
    }
    labels::setToolTip(*m_withdraw, tr("Back to what the cluster says"));
    labels::setAccessibleName(*m_withdraw, tr("Back to what the cluster says"));
    // Its room stays: nothing moves under the pointer when it comes.
    QSizePolicy policy = m_withdraw->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_withdraw->setSizePolicy(policy);
    m_withdraw->setVisible(m_supposed);
}

void AssumptionRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace hopscope::player
