#include "widgets/player/player_bar.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/player/player_icons.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace hopscope::player {

namespace {

constexpr int ticksPerSecond = 100;

} // namespace

PlayerBar::PlayerBar(FlowPlayer& player, QWidget* parent) : QWidget(parent), m_player(player)
{
    m_first = addButton("playerFirst");
    m_back = addButton("playerBack");
    m_play = addButton("playerPlay");
    m_forward = addButton("playerForward");
    m_last = addButton("playerLast");
    m_loop = addButton("playerLoop");
    m_loop->setCheckable(true);
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName(QStringLiteral("playerSlider"));
    m_speed = new QComboBox(this);
    m_speed->setObjectName(QStringLiteral("playerSpeed"));
    for (const double speed : {0.25, 0.5, 1.0, 2.0, 4.0})
        m_speed->addItem(QStringLiteral("%1×").arg(speed), speed);
    m_speed->setCurrentIndex(2);
    m_position = new labels::PlainLabel(this);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (QToolButton* button : {m_first, m_back, m_play, m_forward, m_last, m_loop})
        row->addWidget(button);
    m_slider->setMinimumWidth(50);
    row->addWidget(m_slider, 1);
    row->addWidget(m_position);
    row->addSpacing(4);
    row->addWidget(m_speed);

    connectPlayer();
    retranslate();
    showTimeline();
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
    connect(m_first, &QToolButton::clicked, &m_player, &FlowPlayer::toStart);
    connect(m_back, &QToolButton::clicked, &m_player, &FlowPlayer::stepBack);
    connect(m_play, &QToolButton::clicked, &m_player, &FlowPlayer::togglePlaying);
    connect(m_forward, &QToolButton::clicked, &m_player, &FlowPlayer::stepForward);
    connect(m_last, &QToolButton::clicked, &m_player, &FlowPlayer::toEnd);
    connect(m_loop, &QToolButton::toggled, &m_player, &FlowPlayer::setLooping);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) { m_player.seek(double(value) / ticksPerSecond); });
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this] { m_player.setSpeed(m_speed->currentData().toDouble()); });
    connect(&m_player, &FlowPlayer::timelineChanged, this, &PlayerBar::showTimeline);
    connect(&m_player, &FlowPlayer::secondsChanged, this, &PlayerBar::showMoment);
    connect(&m_player, &FlowPlayer::playingChanged, this, &PlayerBar::showPlaying);
}

void PlayerBar::retranslate()
{
    const auto describe = [](QToolButton* button, const QString& text) {
        labels::setToolTip(*button, text);
        labels::setAccessibleName(*button, text);
    };
    describe(m_first, tr("To the start (Home)"));
    describe(m_back, tr("One hop back (Left)"));
    describe(m_forward, tr("One hop forward (Right)"));
    describe(m_last, tr("To the end (End)"));
    describe(m_loop, tr("Begin again at the end"));
    labels::setAccessibleName(*m_slider, tr("Moment of the flow"));
    labels::setAccessibleName(*m_speed, tr("Speed"));
    labels::setToolTip(*m_speed, tr("Speed"));
    showPlaying();
    showMoment();
}

void PlayerBar::showTimeline()
{
    const bool any = m_player.timeline() && m_player.timeline()->hopCount() > 0;
    setEnabled(any);
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, int(m_player.duration() * ticksPerSecond));
    showMoment();
}

void PlayerBar::showMoment()
{
    {
        const QSignalBlocker blocker(m_slider);
        m_slider->setValue(int(m_player.seconds() * ticksPerSecond));
    }
    const std::size_t hops = m_player.timeline() ? m_player.timeline()->hopCount() : 0;
    m_position->setText(hops ? tr("%1 of %2", "hop 3 of 10").arg(m_player.hop() + 1).arg(hops) : QString());
    labels::setToolTip(*m_position, tr("Hop"));
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
