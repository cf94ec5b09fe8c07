#include "widgets/panels/source_page.h"

#include "widgets/labels/plain_label.h"
#include "widgets/wording/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace hopscope::panels {

SourcePage::SourcePage(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sourcePage"));
    m_title = new labels::PlainLabel(this);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text = new labels::PlainLabel(this);
    m_text->setObjectName(QStringLiteral("sourcePageText"));
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_openFile = new QPushButton(this);
    m_builtIn = new QPushButton(this);
    m_contexts = new QPushButton(this);
    m_retry = new QPushButton(this);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("cancelSignIn"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* button : {m_cancel, m_retry, m_contexts, m_openFile, m_builtIn})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(48, 24, 48, 24);
    column->setSpacing(14);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(buttons);
    column->addStretch(2);
    connect(m_openFile, &QPushButton::clicked, this, &SourcePage::openFileRequested);
    connect(m_builtIn, &QPushButton::clicked, this, &SourcePage::builtInRequested);
    connect(m_contexts, &QPushButton::clicked, this, &SourcePage::contextsRequested);
    connect(m_retry, &QPushButton::clicked, this, &SourcePage::retryRequested);
    connect(m_cancel, &QPushButton::clicked, this, &SourcePage::cancelSignInRequested);
    refresh();
}

/// What the command says may be an address to open, or a code to enter: it stands where it can be copied.
void SourcePage::showSignIn()
{
    QStringList lines{tr("The kubeconfig's command is running: %1").arg(QString::fromStdString(m_state.signIn->command))};
    for (const std::string& line : m_state.signIn->lines)
        lines << QString::fromStdString(line);
    m_title->setText(tr("Signing in to %1 …").arg(QString::fromStdString(m_state.name)));
    m_text->setText(lines.join(u'\n'));
}

void SourcePage::showState(const source::SourceState& state, bool hasContexts)
{
    m_state = state;
    m_hasContexts = hasContexts;
    refresh();
}

QString SourcePage::title() const
{
    return m_title->text();
}

QString SourcePage::text() const
{
    return m_text->text();
}

/// Forbidden, absent and not yet read are no emptiness.
QString SourcePage::notKnown() const
{
    QStringList sentences;
    bool anyUnknown = false;
    for (const source::KindState& kind : m_state.kinds) {
        if (kind.kind != kube::Kind::Node && kind.kind != kube::Kind::Pod && kind.kind != kube::Kind::Service)
            continue;
        anyUnknown = anyUnknown || kind.coverage != cluster::Coverage::Complete;
        sentences << wording::emptyTableSentence(kind, m_state.kind);
    }
    return anyUnknown && m_state.kind == source::SourceKind::Live ? sentences.join(u'\n') : QString();
}

void SourcePage::refresh()
{
    using source::SourcePhase;
    const bool loading = m_state.phase == SourcePhase::Loading && !m_state.error;
    const bool failed = m_state.error.has_value();
    const bool live = m_state.kind == source::SourceKind::Live;
    const QString name = QString::fromStdString(m_state.name);
    if (m_state.signIn) {
        showSignIn();
    } else if (loading) {
        m_title->setText(tr("Reading %1 …").arg(name));
        m_text->clear();
    } else if (failed) {
        m_title->setText(live ? tr("The cluster cannot be read") : tr("The file cannot be read"));
        m_text->setText(wording::errorSentence(*m_state.error));
    } else {
        const QString unknown = notKnown();
        m_title->setText(unknown.isEmpty() ? tr("There is nothing in this cluster yet") : tr("There is nothing that can be shown yet"));
        m_text->setText(!unknown.isEmpty() ? unknown : live ? tr("It answers, and has no nodes, pods or Services. They appear here as they come.")
                             : tr("The file holds no nodes, pods or Services. Save some with: kubectl get nodes,pods,services,"
                                  "endpointslices -A -o json"));
    }
    m_openFile->setText(tr("Open a file…"));
    m_builtIn->setText(tr("Show the built-in cluster"));
    m_contexts->setText(tr("Another context…"));
    m_retry->setText(tr("Try again"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(m_state.signIn.has_value());
    m_retry->setVisible(live && failed && !m_state.signIn);
    m_contexts->setVisible(m_hasContexts);
}

void SourcePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace hopscope::panels
