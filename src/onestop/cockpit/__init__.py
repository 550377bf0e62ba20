"""What leaders see: the programme, its figures, the dossiers behind them."""
