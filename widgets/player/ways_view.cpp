#include "widgets/player/ways_view.h"

#include "widgets/labels/plain_words.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace hopscope::player {

WaysView::WaysView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("flowWays"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    hide();
}

void WaysView::showWays(std::vector<flow::WayTo> ways)
{
    if (ways == m_ways)
        return;
    m_ways = std::move(ways);
    refill();
}

void WaysView::refill()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->deleteLater(); // one of them may be in the middle of its click
        item->widget()->hide();
        delete item;
    }
    for (const flow::WayTo& way : m_ways) {
        QString target = QString::fromStdString(flow::toString(way.target));
        if (way.protocol != ip::Protocol::Tcp)
            target += u' ' + QString::fromUtf8(ip::toString(way.protocol).data());
        const QString words = tr("Try %1", "1: a destination").arg(target);
        auto* button = new QPushButton(QString(words).replace(u'&', QStringLiteral("&&")), this);
        button->setObjectName(QStringLiteral("flowWay"));
        labels::setToolTip(*button, tr("There the same packet arrives, with every endpoint."));
        labels::setAccessibleName(*button, words);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, way] { emit wayChosen(way); });
        m_column->addWidget(button, 0, Qt::AlignLeft);
        button->show();
    }
    setVisible(!m_ways.empty());
}

void WaysView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refill();
    QWidget::changeEvent(event);
}

} // namespace hopscope::player
