#include "widgets/player/player_bar.h"

#include "widgets/labels/plain_words.h"
#include "widgets/player/player_icons.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace hopscope::player {

PlayerBar::PlayerBar(PathSteps& steps, QWidget* scrubber, QWidget* parent) : QWidget(parent), m_steps(steps), m_player(steps.player())
{
    setObjectName(QStringLiteral("playerBar"));
    m_first = addButton("playerFirst");
    m_back = addButton("playerBack");
    m_play = addButton("playerPlay");
    m_forward = addButton("playerForward");
    m_last = addButton("playerLast");
    m_loop = addButton("playerLoop");
    m_loop->setCheckable(true);
    m_speed = new QComboBox(this);
    m_speed->setObjectName(QStringLiteral("playerSpeed"));
    for (const double speed : {0.25, 0.5, 1.0, 2.0, 4.0})
        m_speed->addItem(QStringLiteral("%1×").arg(speed), speed);
    m_speed->setCurrentIndex(2);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(2);
    for (QToolButton* button : {m_first, m_back, m_play, m_forward, m_last, m_loop})
        row->addWidget(button);
    row->addSpacing(4);
    row->addWidget(scrubber, 1);
    row->addSpacing(4);
    row->addWidget(m_speed);

    connectPlayer();
    retranslate();
    showPath();
}

void PlayerBar::addFirst(QWidget* widget)
{
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(0, widget);
    row->insertSpacing(1, 6);
}

void PlayerBar::addLast(QWidget* widget)
{
    static_cast<QHBoxLayout*>(layout())->addSpacing(4);
    layout()->addWidget(widget);
}

QToolButton* PlayerBar::addButton(const char* name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void PlayerBar::connectPlayer()
{
    connect(m_first, &QToolButton::clicked, &m_steps, &PathSteps::toStart);
    connect(m_back, &QToolButton::clicked, &m_steps, &PathSteps::stepBack);
    connect(m_play, &QToolButton::clicked, &m_player, &FlowPlayer::togglePlaying);
    connect(m_forward, &QToolButton::clicked, &m_steps, &PathSteps::stepForward);
    connect(m_last, &QToolButton::clicked, &m_steps, &PathSteps::toEnd);
    connect(m_loop, &QToolButton::toggled, &m_player, &FlowPlayer::setLooping);
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this] { m_player.setSpeed(m_speed->currentData().toDouble()); });
    connect(&m_steps, &PathSteps::pathChanged, this, &PlayerBar::showPath);
    connect(&m_player, &FlowPlayer::playingChanged, this, &PlayerBar::showPlaying);
}

void PlayerBar::retranslate()
{
    const auto describe = [](QToolButton* button, const QString& text) {
        labels::setToolTip(*button, text);
        labels::setAccessibleName(*button, text);
    };
    describe(m_first, tr("To the start (Home)"));
    describe(m_back, tr("One step back (Left)"));
    describe(m_forward, tr("One step forward (Right)"));
    describe(m_last, tr("To the end (End)"));
    describe(m_loop, tr("Begin again at the end"));
    labels::setAccessibleName(*m_speed, tr("Speed"));
    labels::setToolTip(*m_speed, tr("Speed"));
    showPlaying();
}

void PlayerBar::showPath()
{
    setEnabled(!m_steps.isEmpty());
}

void PlayerBar::showPlaying()
{
    const bool playing = m_player.isPlaying();
    const QString text = playing ? tr("Pause (Space)") : tr("Play (Space)");
    refreshIcons();
    labels::setToolTip(*m_play, text);
    labels::setAccessibleName(*m_play, text);
}

void PlayerBar::refreshIcons()
{
    const QColor color = palette().color(QPalette::Active, QPalette::ButtonText);
    const QColor disabled = palette().color(QPalette::Disabled, QPalette::ButtonText);
    m_first->setIcon(symbolIcon(Symbol::First, color, disabled));
    m_back->setIcon(symbolIcon(Symbol::Back, color, disabled));
    m_play->setIcon(symbolIcon(m_player.isPlaying() ? Symbol::Pause : Symbol::Play, color, disabled));
    m_forward->setIcon(symbolIcon(Symbol::Forward, color, disabled));
    m_last->setIcon(symbolIcon(Symbol::Last, color, disabled));
    m_loop->setIcon(symbolIcon(Symbol::Loop, color, disabled));
}

void PlayerBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshIcons();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace hopscope::player
