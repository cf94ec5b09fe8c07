// What an address is: typed into the search, or clicked wherever one stands.
#include "app/address_answer.h"
#include "app/find_bar.h"
#include "app/main_window.h"
#include "app/window_tables.h"
#include "widgets/player/flow_chooser.h"

namespace hopscope::app {

void MainWindow::wireAnswer()
{
    connect(&m_find->line(), &QLineEdit::textChanged, m_answer, &AddressAnswer::ask);
    connect(m_tables, &TableTabs::addressClicked, this, &MainWindow::askAddress);
    connect(m_answer, &AddressAnswer::itemActivated, this, &MainWindow::selectAndShow);
    connect(m_answer, &AddressAnswer::dismissed, this, [this] { m_map->setFocus(Qt::OtherFocusReason); });
    connect(m_answer, &AddressAnswer::traceRequested, this, [this](const QString& address) { showFlowEnd(player::End::Target, address); });
}

/// The search keeps what it holds: nothing is found or hidden by a click.
void MainWindow::askAddress(const QString& text)
{
    m_answer->ask(text);
}

} // namespace hopscope::app
