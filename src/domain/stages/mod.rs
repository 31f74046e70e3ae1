//! Support stages of federations, steps of insurers, and the rates of a prefecture.
